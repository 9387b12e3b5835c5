using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <content>Events.</content>
internal sealed partial class ContractReader
{
    private EventModel ReadEvent(IEventSymbol subject) => ReadEvent(subject, implemented: null);

    private EventModel ReadEvent(IEventSymbol subject, InterfaceNames? implemented)
    {
        string prefix = implemented is null ? "" : implemented.Canonical + "::";
        bool isHiding = implemented is null && _check.Hiding.Contains(subject);
        PayloadType read = _payloads.ReadEvent(subject);
        return new EventModel
        {
            Name = CSharpNames.Escape(subject.Name),
            Declaration = DeclarationReader.Read(subject, OfMembers, _payloads),
            Type = read.ToModel(),
            HandlerType = read.ManagerBare,
            Add = Member(prefix + ContractSignatures.OfEvent("add", subject, isHiding), read.Canonical, [read]),
            Remove = Member(prefix + ContractSignatures.OfEvent("remove", subject, isHiding), read.Canonical, [read]),
            Interface = implemented?.ToModel(),
        };
    }
}
