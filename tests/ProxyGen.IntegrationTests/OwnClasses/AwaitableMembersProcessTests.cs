using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class AwaitableMembersProcessTests(ProcessFixture fixture) : AwaitableMembersSuite(fixture), IClassFixture<ProcessFixture>;
