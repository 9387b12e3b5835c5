using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class AwaitableMembersInProcessTests(InProcessFixture fixture) : AwaitableMembersSuite(fixture), IClassFixture<InProcessFixture>;
