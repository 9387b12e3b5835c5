using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Reads types that a project names as data, beyond what its contracts mention.</summary>
internal static class SharedDataReader
{
    public static RequiredTypes Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        PayloadReader payloads = new(context.SemanticModel.Compilation, cancellationToken);
        foreach (AttributeData attribute in context.Attributes)
        {
            ITypeSymbol? type = attribute.ConstructorArguments is [{ Value: ITypeSymbol named }]
                ? named
                : context.TargetSymbol as ITypeSymbol;
            if (type is not (null or INamedTypeSymbol { IsUnboundGenericType: true }))
            {
                payloads.Read(type, new BindingScope([context.TargetNode]), PayloadPlace.Signature);
            }
        }

        return payloads.Required;
    }
}
