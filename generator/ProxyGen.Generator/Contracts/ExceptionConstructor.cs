using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>The constructor by which an exception is rebuilt.</summary>
internal sealed class ExceptionConstructor
{
    private ExceptionConstructor(IMethodSymbol constructor, ImmutableArray<string> arguments, ImmutableArray<DataTypeMember> members)
    {
        Constructor = constructor;
        Arguments = arguments;
        Members = members;
    }

    public IMethodSymbol Constructor { get; }

    /// <summary>An argument for each parameter; the default of those that take a member.</summary>
    public ImmutableArray<string> Arguments { get; }

    /// <summary>The members that are restored, by the constructor or after it.</summary>
    public ImmutableArray<DataTypeMember> Members { get; }

    private int MembersTaken => Members.Count(static member =>
        member.Parameter is not null && member.Restoring is not (DataRestoring.Assignment or DataRestoring.Initializer));

    /// <summary>
    /// Among the constructors that can be called and whose parameters are the message, the inner exception, members or optional: the one
    /// that restores most members; then one for as many as possible of those that cannot be set otherwise, for the message and for the
    /// inner exception; then the shortest. Null if there is none.
    /// </summary>
    public static ExceptionConstructor? Best(INamedTypeSymbol type, List<DataTypeMember> candidates, Compilation compilation) =>
        type.InstanceConstructors
            .Where(constructor => constructor.IsUsable(compilation) && !constructor.HasAttribute(KnownNames.Obsolete))
            .Select(constructor => Of(constructor, candidates, compilation))
            .OfType<ExceptionConstructor>()
            .OrderByDescending(static fitting => fitting.Members.Length)
            .ThenByDescending(static fitting => fitting.MembersTaken)
            .ThenByDescending(static fitting => fitting.Arguments.Contains(ExceptionModel.Message))
            .ThenByDescending(static fitting => fitting.Arguments.Contains(ExceptionModel.Inner))
            .ThenBy(static fitting => fitting.Arguments.Length)
            .FirstOrDefault();

    private static ExceptionConstructor? Of(IMethodSymbol constructor, List<DataTypeMember> candidates, Compilation compilation)
    {
        List<string> arguments = [];
        Dictionary<ISymbol, IParameterSymbol> parameters = new(SymbolEqualityComparer.Default);
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            DataTypeMember? member = DataConstructors.MemberOf(parameter, candidates, compilation);
            if (member is not null && !parameters.ContainsKey(member.Symbol))
            {
                parameters[member.Symbol] = parameter;
                arguments.Add(DefaultValues.Of(parameter) ?? "default!");
            }
            else if (ArgumentOf(parameter) is { } argument && !arguments.Contains(argument))
            {
                arguments.Add(argument);
            }
            else if (DefaultValues.Of(parameter) is { } value)
            {
                arguments.Add(value);
            }
            else
            {
                return null;
            }
        }

        bool setsRequired = constructor.HasAttribute(KnownNames.SetsRequiredMembers);
        if (!setsRequired && RequiredMembers(constructor.ContainingType)
            .Any(required => !candidates.Exists(member => member.Symbol.Name == required.Name)))
        {
            return null;
        }

        return new ExceptionConstructor(
            constructor,
            [.. arguments],
            [
                .. candidates
                    .Select(member => Restored(member, parameters, setsRequired))
                    .Where(static member =>
                        member.Parameter is not null || member.IsInInitializer || member.Restoring != DataRestoring.None),
            ]);
    }

    private static DataTypeMember Restored(DataTypeMember member, Dictionary<ISymbol, IParameterSymbol> parameters, bool setsRequired)
    {
        IParameterSymbol? parameter = parameters.TryGetValue(member.Symbol, out IParameterSymbol? found) ? found : null;
        bool isInInitializer = !setsRequired && DataMembers.IsRequiredByCompiler(member.Symbol);
        return member with
        {
            Parameter = parameter,
            IsInInitializer = isInInitializer,
            IsRequired = member.IsRequired || isInInitializer || parameter is not (null or { IsOptional: true }),
        };
    }

    // Whatever the name: (string) and (string, Exception) are how exceptions take their message.
    private static string? ArgumentOf(IParameterSymbol parameter)
    {
        if (parameter.RefKind != RefKind.None)
        {
            return null;
        }

        if (parameter.Type.IsNamed(KnownNames.Exception))
        {
            return ExceptionModel.Inner;
        }

        ImmutableArray<IParameterSymbol> all = ((IMethodSymbol)parameter.ContainingSymbol).Parameters;
        bool isOfUsualForm = parameter.Ordinal == 0 && (all.Length == 1 || (all.Length == 2 && all[1].Type.IsNamed(KnownNames.Exception)));
        return parameter.Type.SpecialType == SpecialType.System_String
            && (isOfUsualForm || parameter.Name.TrimStart('_').Equals(ExceptionModel.Message, StringComparison.OrdinalIgnoreCase))
                ? ExceptionModel.Message
                : null;
    }

    private static IEnumerable<ISymbol> RequiredMembers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers().Where(DataMembers.IsRequiredByCompiler))
            {
                yield return member;
            }
        }
    }
}
