using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class AwaitableMembersSocketTests(SocketFixture fixture) : AwaitableMembersSuite(fixture), IClassFixture<SocketFixture>;
