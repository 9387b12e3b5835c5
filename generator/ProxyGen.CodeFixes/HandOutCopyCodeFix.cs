using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.CodeFixes;

/// <summary>Takes [Shared] off a member that cannot be live, so that proxies hand out copies.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandOutCopyCodeFix))]
[Shared]
public sealed class HandOutCopyCodeFix() : RemoveMarkCodeFix("Shared", "Hand out copies: remove [Shared]", DiagnosticIds.CannotBeLive);
