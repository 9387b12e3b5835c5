using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <content>Abstract classes and interfaces that say what may stand in their place.</content>
internal sealed partial class PayloadReader
{
    private PayloadType ReadCases(INamedTypeSymbol type, UnionShape union, PayloadType self, BindingScope scope)
    {
        if (union.Problem is { } broken)
        {
            return PayloadType.Refused(new PayloadProblem(PayloadProblemKind.Union, broken));
        }

        List<PayloadType> types = [];
        foreach (UnionCase one in union.Cases)
        {
            PayloadType read = Read(one.Type, scope, PayloadPlace.Data);
            if (read.Problem is { } problem)
            {
                PayloadProblem inside = problem.Inside($"the case '{one.Type.Display()}'");
                return PayloadType.Refused(
                    problem.Kind == PayloadProblemKind.CannotCross ? inside with { Kind = PayloadProblemKind.Union } : inside);
            }

            types.Add(read);
        }

        string cases = string.Join(";", union.Cases.Select((one, index) => $"{one.Key}={types[index].Canonical}"));
        string text = $"{self.Canonical}{{{cases}}}";
        _shapes[self.Canonical] = new DataShape(text, [.. types.SelectMany(static read => read.DataTypes)]);
        if (!self.IsOpen)
        {
            _required.AddDataType(Named(type, self, text) with
            {
                Cases = union.Cases.Select((one, index) => new UnionCaseModel(
                    one.Key is string name ? Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(name, quote: true) : $"{one.Key}",
                    types[index].ManagerBare,
                    one.Type.Display(),
                    !one.Type.IsAbstract)).ToEquatableArray(),
            });
        }

        return self with { Proxies = Strongest(types.Select(static read => read.Proxies)) };
    }
}
