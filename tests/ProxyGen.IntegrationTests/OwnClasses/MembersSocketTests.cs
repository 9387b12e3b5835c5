using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class MembersSocketTests(SocketFixture fixture) : MembersSuite(fixture), IClassFixture<SocketFixture>;
