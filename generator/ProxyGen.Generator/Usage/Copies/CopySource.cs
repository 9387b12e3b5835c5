using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Flow;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>Where a copy of something in the manager comes out of a proxy.</summary>
internal sealed class CopySource
{
    private CopySource(IOperation operation, ISymbol member, CopyPart part, IOperation? variable, ProxyAccess? access)
    {
        Operation = operation;
        Member = member;
        Part = part;
        Variable = variable;
        Access = access;
    }

    /// <summary>What hands it out; the value of the operation is the copy or the task of it.</summary>
    public IOperation Operation { get; }

    /// <summary>The member of the proxy; the proxy's type where it is enumerated itself.</summary>
    public ISymbol Member { get; }

    public CopyPart Part { get; }

    /// <summary>The <c>out</c> argument that gets the copy; null where it is the value of the operation.</summary>
    public IOperation? Variable { get; }

    /// <summary>The use of the proxy; null where it is enumerated.</summary>
    public ProxyAccess? Access { get; }

    /// <summary>Whether an operation may hand out a copy, cheaply.</summary>
    public static bool MayBe(IOperation operation, UsageSymbols symbols) => operation switch
    {
        IPropertyReferenceOperation { Instance: { } receiver } => symbols.IsProxy(receiver.Type),
        IInvocationOperation { Instance: { } receiver } => symbols.IsProxy(receiver.Type),
        IInvocationOperation { Arguments: [{ } first, ..] } =>
            symbols.IsProxy(ProxyAccesses.WithoutConversions(first.Value).Type),
        IForEachLoopOperation loop => symbols.IsProxy(ProxyAccesses.WithoutConversions(loop.Collection).Type),
        _ => false,
    };

    /// <summary>Adds the copies that an operation hands out of which <see cref="MayBe"/> is true.</summary>
    public static void Find(IOperation operation, UsageSymbols symbols, List<CopySource> found)
    {
        if (operation is IForEachLoopOperation loop)
        {
            IOperation collection = ProxyAccesses.WithoutConversions(loop.Collection);
            found.Add(new CopySource(collection, collection.Type!, CopyPart.Elements, variable: null, access: null));
            return;
        }

        if (ProxyAccesses.Read(operation, symbols) is not { } access || access.Kind == ProxyAccessKind.Set)
        {
            return;
        }

        if (access.Kind == ProxyAccessKind.Call)
        {
            OfCall((IInvocationOperation)operation, access, symbols, found);
        }
        else if (symbols.Mutability.IsMutable(Awaited(operation.Type)))
        {
            found.Add(new CopySource(operation, access.Member, CopyPart.Whole, variable: null, access));
        }
    }

    /// <summary>What a task gives, or the type itself.</summary>
    public static ITypeSymbol? Awaited(ITypeSymbol? type) => IsTask(type) ? ((INamedTypeSymbol)type!).TypeArguments[0] : type;

    /// <summary>Whether the type is a task with a result.</summary>
    public static bool IsTask(ITypeSymbol? type) =>
        ProxyTasks.IsTask(type) && type is INamedTypeSymbol { Arity: 1 };

    private static void OfCall(IInvocationOperation call, ProxyAccess access, UsageSymbols symbols, List<CopySource> found)
    {
        CopyPart? part = PartOf(call, access, symbols);
        if (part is null)
        {
            return;
        }

        if (Awaited(call.Type) is { } result && symbols.Mutability.IsMutable(result))
        {
            found.Add(new CopySource(call, access.Member, part.Value, variable: null, access));
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out })
            {
                found.Add(new CopySource(call, access.Member, part.Value, argument.Value, access));
            }
        }
    }

    // What is taken out of an object, or asked for as a copy, belongs to whoever asked.
    private static CopyPart? PartOf(IInvocationOperation call, ProxyAccess access, UsageSymbols symbols)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.IsExtensionMethod)
        {
            IParameterSymbol first = call.Arguments[0].Parameter!;
            switch (LibraryCalls.OfArgument(method, first))
            {
                case LibraryCallKind.Element:
                    return CopyPart.Whole;
                case LibraryCallKind.Elements:
                    return CopyPart.Elements;
            }

            return symbols.IsOfLibrary(method) && ProxyCalls.BlockingName(method) == "GetOrAdd" ? CopyPart.Whole : null;
        }

        if (!symbols.IsBuiltIn(access.Receiver.Type))
        {
            return CopyPart.Whole;
        }

        return ProxyCalls.BlockingName(method) switch
        {
            "GetOrAdd" or "AddOrUpdate" or "TryGetValue" or "TryGetAt" or "TryGet" or "Get" or "Peek" or "TryPeek" => CopyPart.Whole,
            "GetRange" or "GetValues" => CopyPart.Elements,
            _ => null,
        };
    }
}
