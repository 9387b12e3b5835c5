using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <content>Events.</content>
internal sealed partial class ContractReader
{
    private EventModel ReadEvent(IEventSymbol subject)
    {
        PayloadType read = _payloads.ReadEvent(subject);
        return new EventModel
        {
            Name = CSharpNames.Escape(subject.Name),
            Declaration = DeclarationReader.Read(subject, _accessibility, _payloads),
            Type = read.ToModel(),
            HandlerType = read.ManagerBare,
            Add = Member(ContractSignatures.OfEvent("add", subject), read.Canonical, [read]),
            Remove = Member(ContractSignatures.OfEvent("remove", subject), read.Canonical, [read]),
        };
    }
}
