using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class NestedMembersInProcessTests(InProcessFixture fixture) : NestedMembersSuite(fixture), IClassFixture<InProcessFixture>;
