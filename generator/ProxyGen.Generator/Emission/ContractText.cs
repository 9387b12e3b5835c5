using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Parts that several files of a contract have in common.</summary>
internal static class ContractText
{
    public static void WriteConstraints(SourceWriter writer, ContractModel contract)
    {
        foreach (string constraint in contract.Constraints)
        {
            writer.Write("    " + constraint);
        }
    }
}
