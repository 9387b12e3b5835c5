using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>Finds the formatters that attributes name for types and members.</summary>
internal static class CustomFormatters
{
    private static readonly ConditionalWeakTable<Compilation, Dictionary<ITypeSymbol, INamedTypeSymbol>> ByAssembly = new();

    /// <summary>The formatter of a type: named for it by the assembly, or by the type itself; null if there is none.</summary>
    public static CustomFormatter? OfType(INamedTypeSymbol type, Compilation compilation)
    {
        Dictionary<ITypeSymbol, INamedTypeSymbol> named = ByAssembly.GetValue(compilation, OfAssemblies);
        return named.TryGetValue(type, out INamedTypeSymbol? formatter) || named.TryGetValue(type.OriginalDefinition, out formatter)
            ? Check(type, formatter, compilation)
            : OfSymbol(type, type, compilation);
    }

    /// <summary>The formatter that a member names for itself; null if it names none.</summary>
    public static CustomFormatter? OfMember(ISymbol member, ITypeSymbol type, Compilation compilation) =>
        OfSymbol(member, type, compilation);

    private static CustomFormatter? OfSymbol(ISymbol symbol, ITypeSymbol type, Compilation compilation)
    {
        AttributeData? attribute = symbol.FindAttribute(KnownNames.SharedFormatter)
            ?? symbol.FindAttribute(AnnotationNames.MessagePackFormatter);
        return attribute?.ConstructorArguments switch
        {
            null => null,
            [{ Value: INamedTypeSymbol formatter }] => Check(type, formatter, compilation),
            [{ Value: INamedTypeSymbol formatter }, { IsNull: true } or { Values.Length: 0 }] => Check(type, formatter, compilation),
            [{ Value: INamedTypeSymbol formatter }, { Kind: TypedConstantKind.Array }] => Unfit(
                $"'{formatter.Display()}' is given arguments, which cannot be passed on; derive a formatter without parameters"),
            _ => Unfit("the attribute does not name one; write typeof(TheFormatter)"),
        };
    }

    private static CustomFormatter Unfit(string problem) => new("", "", problem);

    private static CustomFormatter Check(ITypeSymbol type, INamedTypeSymbol formatter, Compilation compilation)
    {
        if (formatter.IsUnboundGenericType)
        {
            if (type is not INamedTypeSymbol generic
                || formatter.OriginalDefinition.WithAllTypeArguments(generic.AllTypeArguments()) is not { } closed)
            {
                return Unfit($"'{formatter.Display()}' has other type parameters than '{type.Display()}'; give it the same");
            }

            formatter = closed;
        }

        if (!formatter.AllInterfaces.Any(candidate => candidate.IsNamed(KnownNames.Formatter)
            && SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], type)))
        {
            return Unfit(
                $"'{formatter.Display()}' does not implement ProxyGen.Serialization.IFormatter<{type.Display()}>; implement it, "
                + "or name another formatter with [SharedFormatter]");
        }

        if (!compilation.IsSymbolAccessibleWithin(formatter, compilation.Assembly))
        {
            return Unfit($"'{formatter.Display()}' is private to the type around it; make it internal or public");
        }

        string name = CSharpNames.Plain(formatter);
        if (formatter.GetMembers("Instance").Any(member => IsInstance(member, formatter, compilation)))
        {
            return new CustomFormatter(name + ".Instance", name, null);
        }

        return !formatter.IsAbstract && formatter.InstanceConstructors.Any(constructor =>
            constructor.Parameters.Length == 0 && compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly))
            ? new CustomFormatter($"new {name}()", name, null)
            : Unfit($"'{formatter.Display()}' cannot be created; give it a static 'Instance' or a constructor without parameters");
    }

    private static bool IsInstance(ISymbol member, INamedTypeSymbol formatter, Compilation compilation) =>
        member.IsStatic
        && compilation.IsSymbolAccessibleWithin(member, compilation.Assembly)
        && SymbolEqualityComparer.Default.Equals(
            (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type, formatter);

    // The assembly's own attributes come first, then those of assemblies that use ProxyGen as well.
    private static Dictionary<ITypeSymbol, INamedTypeSymbol> OfAssemblies(Compilation compilation)
    {
        Dictionary<ITypeSymbol, INamedTypeSymbol> found = new(SymbolEqualityComparer.Default);
        IEnumerable<IAssemblySymbol> assemblies = compilation.SourceModule.ReferencedAssemblySymbols
            .Where(static assembly => assembly.Modules.Any(static module =>
                module.ReferencedAssemblies.Any(static reference => reference.Name == "ProxyGen")))
            .Prepend(compilation.Assembly);
        foreach (AttributeData attribute in assemblies.SelectMany(static assembly => assembly.GetAttributes()))
        {
            if (attribute.AttributeClass?.IsNamed(KnownNames.SharedFormatter) == true
                && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol type }, { Value: INamedTypeSymbol formatter }])
            {
                ITypeSymbol key = type.IsUnboundGenericType ? type.OriginalDefinition : type;
                if (!found.ContainsKey(key))
                {
                    found.Add(key, formatter);
                }
            }
        }

        return found;
    }
}
