using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Usage;

/// <summary>What is marked to have one writer: a shared class, a member of one, or what holds a proxy.</summary>
internal static class SingleWriters
{
    public static bool Has(IOperation write, UsageSymbols symbols)
    {
        if (ProxyAccesses.Read(write, symbols) is not { } access)
        {
            return false;
        }

        return IsMarkedMember(access.Receiver.Type, access.Member, symbols) || IsMarkedHolder(access.Receiver, symbols);
    }

    private static bool IsMarkedMember(ITypeSymbol? proxy, ISymbol member, UsageSymbols symbols)
    {
        for (INamedTypeSymbol? type = symbols.SharedClassOf(proxy); type is not null; type = type.BaseType)
        {
            if (type.HasAttribute(KnownNames.SingleWriter))
            {
                return true;
            }

            foreach (ISymbol candidate in type.GetMembers(member.Name))
            {
                if (candidate.HasAttribute(KnownNames.SingleWriter))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsMarkedHolder(IOperation receiver, UsageSymbols symbols)
    {
        SyntaxNode syntax = receiver.Syntax;
        ISymbol? symbol = receiver switch
        {
            IMemberReferenceOperation reference => reference.Member,
            IParameterReferenceOperation reference => reference.Parameter,
            _ => receiver.SemanticModel?.GetSymbolInfo(syntax).Symbol,
        };
        return symbol is not null
            && (symbol.HasAttribute(KnownNames.SingleWriter)
                || (receiver is IPropertyReferenceOperation { Instance: { } outer }
                    && IsMarkedMember(outer.Type, symbol, symbols)));
    }
}
