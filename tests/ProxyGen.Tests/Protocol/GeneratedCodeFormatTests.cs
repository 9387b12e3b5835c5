using ProxyGen.Protocol;

namespace ProxyGen.Tests.Protocol;

public class GeneratedCodeFormatTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Formats_until_todays_run(int format) => GeneratedCodeFormat.Require(format, typeof(GeneratedCodeFormatTests).Assembly);

    [Theory]
    [InlineData(0, "ProxyGen.Tests was built with a version of the ProxyGen package that is too old for")]
    [InlineData(int.MaxValue, "Update the ProxyGen package of the program to the version that ProxyGen.Tests was built with.")]
    public void Any_other_says_which_package_to_change(int format, string advice)
    {
        var exception = Assert.Throws<ContractMismatchException>(() => GeneratedCodeFormat.Require(format, typeof(GeneratedCodeFormatTests).Assembly));

        Assert.Contains(advice, exception.Message, StringComparison.Ordinal);
    }
}
