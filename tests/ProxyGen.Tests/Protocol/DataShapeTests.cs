using ProxyGen.Protocol.Contracts;

namespace ProxyGen.Tests.Protocol;

public class DataShapeTests
{
    [Theory]
    [InlineData("A.B{X:System.Int32}", "A.B{X:System.Int32}")]
    [InlineData("A.B{X:System.Int32;Y:System.String}", "A.B{Y:System.String;X:System.Int32}")]
    [InlineData("A.B{X:System.Int32}", "A.B{X:System.Int32;Y:System.String}")]
    [InlineData("A.B{X:System.Int32;Y:System.String}", "A.B{X:System.Int32}")]
    [InlineData("A.B{X:System.Int32}", "A.B{Y:System.String}")]
    [InlineData("A.B{X:System.Int32}", "A.B{}")]
    [InlineData("A.B{X!:System.Int32}", "A.B{X:System.Int32}")]
    [InlineData("A.B{[0]:System.Int32}", "A.B{[0]:System.Int32;[1]:System.String}")]
    [InlineData("A.B{[0]:System.Int32}", "A.B{}")]
    public void Members_that_only_one_side_has_are_tolerated(string own, string other) => Assert.Null(DataShape.Difference("A.B", own, other));

    [Theory]
    [InlineData("A.B{X:System.Int32}", "A.B{X:System.Int64}", "A.B.X is System.Int32 here and System.Int64 in the manager")]
    [InlineData("A.B{X:System.Int32;Y:C<D,E>}", "A.B{Y:C<D,F>}", "A.B.Y is C<D,E> here and C<D,F> in the manager")]
    [InlineData("A.B{X!:System.Int32}", "A.B{Y:System.Int32}", "A.B.X is required here and missing in the manager")]
    [InlineData("A.B{X:System.Int32}", "A.B{X:System.Int32;Y!:System.Int32}", "A.B.Y is required in the manager and missing here")]
    [InlineData("A.B{[0]:System.Int32}", "A.B{X:System.Int32}", "A.B{[0]:System.Int32} here is A.B{X:System.Int32} in the manager")]
    [InlineData("A.B{X:System.Int32}", "A.B{X:System.Int32;[0]:System.Int32}", "A.B{X:System.Int32} here is A.B{X:System.Int32;[0]:System.Int32} in the manager")]
    [InlineData("A.B(0:C)", "A.B(0:C,1:D)", "A.B(0:C) here is A.B(0:C,1:D) in the manager")]
    [InlineData("A.B{X}", "A.B{X:Y}", "A.B{X} here is A.B{X:Y} in the manager")]
    [InlineData("A.B{X:Y}|0:C", "A.B{X:Y}", "A.B{X:Y}|0:C here is A.B{X:Y} in the manager")]
    [InlineData("A.B{X:Y;X:Z}", "A.B{X:Y}", "A.B{X:Y;X:Z} here is A.B{X:Y} in the manager")]
    [InlineData(null, "A.B{X:Y}", "A.B is of a form that ProxyGen does not know here and A.B{X:Y} in the manager")]
    [InlineData("A.B{X:Y}", null, "A.B is A.B{X:Y} here and of a form that ProxyGen does not know in the manager")]
    public void Anything_else_is_a_difference(string? own, string? other, string difference) =>
        Assert.Equal(difference, DataShape.Difference("A.B", own, other));
}
