using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Generator.Analyzers;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class SharedMemberSuppressorTests
{
    [Fact]
    public async Task Advice_to_make_members_static_is_kept_from_those_that_proxies_forward()
    {
        string[] reported = await ReportAsync("""
            namespace Demo;
            [Shared] public class Account
            {
                public int Method() => 1;
                public int Property => 1;
                public int this[int index] => index;
                public event Action Changed { add { } remove { } }
                internal int Internal() => 1;
                private int Private => 1;
                [SharedIgnore] public int Ignored() => 1;
                public class Nested { public int InNested() => 1; }
            }
            public class Plain { public int InPlain() => 1; }
            """);

        Assert.Equal(["Ignored", "InNested", "InPlain", "Internal", "Private"], reported.Order(StringComparer.Ordinal));
    }

    private static async Task<string[]> ReportAsync(string source)
    {
        CSharpCompilation compilation = TestCompilation.Create(source);
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers([new CouldBeStaticAnalyzer(), new SharedMemberSuppressor()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return
        [
            .. diagnostics.Where(static diagnostic => !diagnostic.IsSuppressed)
                .Select(static diagnostic => diagnostic.Location.SourceTree!.ToString().Substring(
                    diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)),
        ];
    }
}
