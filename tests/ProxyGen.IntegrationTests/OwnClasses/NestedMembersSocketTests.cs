using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class NestedMembersSocketTests(SocketFixture fixture) : NestedMembersSuite(fixture), IClassFixture<SocketFixture>;
