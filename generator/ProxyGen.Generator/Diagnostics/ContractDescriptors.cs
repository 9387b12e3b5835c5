using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Diagnostics;

/// <summary>The rules about what can be shared at all.</summary>
internal static class ContractDescriptors
{
    private const string Category = "ProxyGen.Generation";

    public static readonly DiagnosticDescriptor UnsupportedSharedType = Error(
        DiagnosticIds.UnsupportedSharedType,
        "Class cannot be shared",
        "'{0}' cannot be shared: {1}");

    public static readonly DiagnosticDescriptor TypeCannotCross = Error(
        DiagnosticIds.TypeCannotCross,
        "Type cannot cross the process boundary",
        "{0} has type '{1}', which cannot cross the process boundary: {2}");

    public static readonly DiagnosticDescriptor UnsupportedParameterForm = Error(
        DiagnosticIds.UnsupportedParameterForm,
        "Value is passed in a form that cannot be forwarded",
        "{0} cannot be forwarded to another process: {1}");

    public static readonly DiagnosticDescriptor MemberNotReachable = Info(
        DiagnosticIds.MemberNotReachable,
        "Member has the name of one that every proxy has",
        "'{0}' is not forwarded: '{1}' has a member '{2}' of its own; rename it, or mark it [SharedIgnore]");

    public static readonly DiagnosticDescriptor NameTaken = Error(
        DiagnosticIds.NameTaken,
        "Generated name is taken",
        "The type '{0}', which is generated for '{1}', exists already; rename one of them");

    public static readonly DiagnosticDescriptor UnreachableType = Error(
        DiagnosticIds.UnreachableType,
        "Generated code cannot name a type",
        "{0} uses type '{1}': {2}");

    public static readonly DiagnosticDescriptor GenericMethod = Error(
        DiagnosticIds.GenericMethod,
        "Generic method cannot be forwarded",
        "The type parameter '{1}' of '{0}' {2}, or mark the method [SharedIgnore]");

    public static readonly DiagnosticDescriptor EventNotProxied = Warning(
        DiagnosticIds.EventNotProxied,
        "Event is not forwarded",
        "The event '{0}' of type '{1}' cannot be forwarded: {2}; the proxy has no such member, "
        + "mark the event [SharedIgnore] to say that this is meant");

    public static readonly DiagnosticDescriptor NoUsableConstructor = Warning(
        DiagnosticIds.NoUsableConstructor,
        "No manager can create the class",
        "'{0}' has no constructor that a manager could call: {1}");

    public static readonly DiagnosticDescriptor StaticStateNotShared = Info(
        DiagnosticIds.StaticStateNotShared,
        "Static state is not shared",
        "'{0}' is static: each process has its own, and proxies do not have it; "
        + "make it a member of the instance, or mark it [SharedIgnore]");

    public static readonly DiagnosticDescriptor SameSignature = Error(
        DiagnosticIds.SameSignature,
        "Two members look the same on the wire",
        "'{0}' and '{1}' are both '{2}' on the wire; rename one of them or mark it [SharedIgnore]");

    public static readonly DiagnosticDescriptor LazyResult = Info(
        DiagnosticIds.LazyResult,
        "Lazy result is drained before it is sent",
        "'{0}' runs to its end in the manager, and its caller gets all items at once; "
        + "return IAsyncEnumerable<{1}> to have them as they are made, or List<{1}> to say what happens");

    public static readonly DiagnosticDescriptor InterfaceNotForwarded = Info(
        DiagnosticIds.InterfaceNotForwarded,
        "Proxy does not implement an interface of its class",
        "'{0}' does not implement '{1}': {2}");

    public static readonly DiagnosticDescriptor CannotBeLive = Error(
        DiagnosticIds.CannotBeLive,
        "Member cannot be live",
        "'{0}' of type '{1}' cannot be live: {2}");

    public static readonly DiagnosticDescriptor OpaqueState = Create(
        DiagnosticIds.OpaqueState,
        "State cannot be captured",
        "The state of '{0}' cannot be captured, so there are no snapshots of it: {1}",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor ReadChangesState = Warning(
        DiagnosticIds.ReadChangesState,
        "Member that only reads changes its object",
        "'{0}' is marked [SharedRead], so that several calls run at once, but {1}; remove the mark, or the change");

    public static readonly DiagnosticDescriptor ArgumentStored = Warning(
        DiagnosticIds.ArgumentStored,
        "Shared object is kept outside its guard",
        "'{0}' is kept in '{1}' as the object itself, which calls through its proxies may change at the same time: {2}");

    public static readonly DiagnosticDescriptor UnsupportedWorker = Error(
        DiagnosticIds.UnsupportedWorker,
        "Method cannot run as a worker",
        "'{0}' cannot run as a worker: {1}");

    public static readonly DiagnosticDescriptor UnsupportedForeignClass = Error(
        DiagnosticIds.UnsupportedForeignClass,
        "SharedType names something that cannot be shared",
        "'{0}' cannot be shared like this: {1}");

    public static readonly DiagnosticDescriptor LanguageTooOld = Error(
        DiagnosticIds.LanguageTooOld,
        "Language version is too old for generated code",
        "C# {0} is too old for the code that ProxyGen generates: "
        + "set <LangVersion>{1}</LangVersion> or a later one, or remove the property");

    public static readonly DiagnosticDescriptor EndlessData = Error(
        DiagnosticIds.EndlessData,
        "Data can never be finite",
        "{0} has type '{1}', whose values can never be finite: {2}");

    public static readonly DiagnosticDescriptor FormatterDoesNotFit = Error(
        DiagnosticIds.FormatterDoesNotFit,
        "Formatter does not fit",
        "{0} has type '{1}', and a formatter that does not fit: {2}");

    public static readonly DiagnosticDescriptor KeysDoNotFit = Error(
        DiagnosticIds.KeysDoNotFit,
        "Keys of a data type do not fit together",
        "{0} has type '{1}', whose keys do not fit together: {2}");

    public static readonly DiagnosticDescriptor UnknownForm = Error(
        DiagnosticIds.UnknownForm,
        "Closed form is not registered",
        "No assembly registers '{0}', so that the call fails at run time: {1}");

    public static readonly DiagnosticDescriptor CasesDoNotFit = Error(
        DiagnosticIds.CasesDoNotFit,
        "Cases of a union do not fit",
        "{0} has type '{1}', a union whose cases do not fit: {2}");

    public static readonly DiagnosticDescriptor BreakingChange = Warning(
        DiagnosticIds.BreakingChange,
        "Change breaks programs that are already out",
        "The change of '{0}' breaks programs that are already out: {1}");

    public static readonly DiagnosticDescriptor ManifestLacks = Warning(
        DiagnosticIds.ManifestLacks,
        "Manifest is not up to date",
        "'{0}' is not up to date: {1}");

    public static readonly DiagnosticDescriptor InterleaveWithoutEffect = Warning(
        DiagnosticIds.InterleaveWithoutEffect,
        "Interleave has no effect here",
        "[Interleave] has no effect on '{0}' here: {1}");

    public static readonly DiagnosticDescriptor ServiceNotGiven = Error(
        DiagnosticIds.ServiceNotGiven,
        "No manager gives this service",
        "No manager fills in '{0}': {1}");

    public static readonly DiagnosticDescriptor UnsupportedStartup = Error(
        DiagnosticIds.UnsupportedStartup,
        "Class cannot configure a manager's services",
        "'{0}' cannot configure the services of managers: {1}");

    /// <summary>What may be wrong with a payload: every analyzer that reads payloads can report all of these.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfPayloads { get; } =
    [
        TypeCannotCross,
        UnsupportedParameterForm,
        UnreachableType,
        EndlessData,
        FormatterDoesNotFit,
        KeysDoNotFit,
        CasesDoNotFit,
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(
            id, title, message, Category, severity, isEnabledByDefault: true,
            helpLinkUri: $"https://github.com/proxygen/proxygen/blob/main/docs/rules/{id}.md");
}
