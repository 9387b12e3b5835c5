using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class NestedMembersProcessTests(ProcessFixture fixture) : NestedMembersSuite(fixture), IClassFixture<ProcessFixture>;
