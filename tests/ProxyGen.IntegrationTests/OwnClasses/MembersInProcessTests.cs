using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class MembersInProcessTests(InProcessFixture fixture) : MembersSuite(fixture), IClassFixture<InProcessFixture>;
