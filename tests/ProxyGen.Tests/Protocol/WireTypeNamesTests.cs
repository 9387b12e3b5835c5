using ProxyGen.Protocol.Contracts;

namespace ProxyGen.Tests.Protocol;

public class WireTypeNamesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("System.Int32", "System.Int32")]
    [InlineData("Find(A.B,C+D[])->E_F", "Find A.B C+D E_F")]
    [InlineData("L<P<A,B>,C>", "L<P<A,B>,C> P<A,B> A B C")]
    [InlineData("A.B{X:L<C>;[0]!:D}", "A.B X L<C> C 0 D")]
    [InlineData("L<A", "L A")]
    public void Names_are_found_at_any_depth(string text, string names) =>
        Assert.Equal(names.Split(' ', StringSplitOptions.RemoveEmptyEntries), WireTypeNames.In(text));

    [Theory]
    [InlineData("T", true)]
    [InlineData("TKey", true)]
    [InlineData("System.Int32", false)]
    [InlineData("shared", false)]
    public void Parameters_have_no_namespace(string name, bool isParameter) => Assert.Equal(isParameter, WireTypeNames.MayBeParameter(name));
}
