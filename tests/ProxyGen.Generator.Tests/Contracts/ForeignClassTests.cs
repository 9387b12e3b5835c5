using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

/// <summary>Classes that are shared by <c>[assembly: SharedType(…)]</c>.</summary>
public sealed class ForeignClassTests
{
    [Fact]
    public void Class_of_the_base_library_gets_an_internal_proxy_in_the_root_namespace()
    {
        GeneratorRun run = GeneratorHarness.Run(
            "[assembly: SharedType(typeof(System.Text.StringBuilder))]",
            """
            using System.Text;
            using Demo.Tests.Shared;
            namespace Somewhere;
            internal static class Program
            {
                public static async Task<string> UseAsync(SharedManager manager)
                {
                    StringBuilderProxy text = manager.CreateStringBuilder("a", 16);
                    text.Append("b").Append(1.5).Insert(0, 'x');
                    text[0] = 'y';
                    text.Length = 2;
                    return await text.ToStringAsync() + text.ToString(0, 1) + text[0] + text.Capacity;
                }
            }
            """);

        INamedTypeSymbol proxy = run.Type("Demo.Tests.Shared.StringBuilderProxy");
        Assert.Equal(Accessibility.Internal, proxy.DeclaredAccessibility);
        Assert.Contains("\"System.Text.StringBuilder\"", run.Sources["ProxyGen.Registry.g.cs"], StringComparison.Ordinal);
        Assert.Empty(proxy.GetMembers("CopyTo"));
    }
}
