using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <content>Interfaces of shared classes, which stand for references to their objects.</content>
internal sealed partial class PayloadReader
{
    private const string InterfaceFormatter = "global::ProxyGen.Manager.SharedInterfaceFormatter";

    private PayloadType ReadSharedInterface(INamedTypeSymbol type, BindingScope scope, PayloadPlace place)
    {
        if (place == PayloadPlace.Data)
        {
            return PayloadType.Refused(
                "objects of shared classes stand behind it, which data cannot hold; declare the proxy of the class that is meant");
        }

        if (!type.IsReachableInAssembly())
        {
            return Unreachable(type);
        }

        (ImmutableArray<PayloadType> arguments, PayloadProblem? problem) = ReadAll(type.AllTypeArguments(), scope, place);
        if (problem is not null)
        {
            return PayloadType.Refused(problem);
        }

        INamedTypeSymbol definition = type.OriginalDefinition;
        PayloadType read = Close(
            arguments,
            names => CSharpNames.Type(definition, names),
            names => "shared " + CanonicalNames.Type(definition, names)) with
        { Proxies = ProxyHolding.Always, IsSharedInstance = true };
        _required.AddFormatter(read, InterfaceFormatter, [read]);
        return read;
    }
}
