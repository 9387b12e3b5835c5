using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class MembersProcessTests(ProcessFixture fixture) : MembersSuite(fixture), IClassFixture<ProcessFixture>;
