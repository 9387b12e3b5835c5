namespace ProxyGen.Tests.Serialization;

public sealed class FormatterRoundTripTests
{
    public static TheoryData<string> Names => FormatterCatalog.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_value_is_read_back_as_it_was_written(string name) => FormatterCatalog.Find(name).CheckRoundTrips();

    [Theory]
    [MemberData(nameof(Names))]
    public void The_values_at_the_edges_are_read_back_as_they_were_written(string name) => FormatterCatalog.Find(name).CheckSamples();

    [Fact]
    public void Every_formatter_of_the_library_is_in_the_catalog()
    {
        var inLibrary = typeof(ProxyGen.Serialization.Formatters.Int32Formatter).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "ProxyGen.Serialization.Formatters");
        var inCatalog = FormatterCatalog.All
            .Select(item => item.FormatterType)
            .Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type);
        Assert.Empty(inLibrary.Except(inCatalog));
    }
}
