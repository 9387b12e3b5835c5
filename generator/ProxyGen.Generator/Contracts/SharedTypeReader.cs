using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Reads the classes that a file shares by <c>[assembly: SharedType(…)]</c>.</summary>
internal static class SharedTypeReader
{
    public static SharedTypesModel Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        Compilation compilation = context.SemanticModel.Compilation;
        ForeignClasses foreign = ForeignClasses.Of(compilation);
        List<ContractModel> contracts = [];
        PayloadReader closedForms = new(compilation, cancellationToken);
        foreach (ForeignDeclaration declaration in foreign.Declarations.Where(IsHere))
        {
            if (foreign.Find(declaration.Definition) is not { Declaration: { } first })
            {
                continue;
            }

            if (first == declaration
                && ContractReader.Read(declaration.Definition, compilation, cancellationToken) is { } contract)
            {
                contracts.Add(contract);
            }

            if (declaration.IsClosed)
            {
                closedForms.Read(declaration.Type, declaration.Scope(cancellationToken), PayloadPlace.Signature);
            }
        }

        return new SharedTypesModel(contracts.ToEquatableArray(), closedForms.Required);

        bool IsHere(ForeignDeclaration declaration) => declaration.Mark?.SyntaxTree == context.TargetNode.SyntaxTree;
    }
}
