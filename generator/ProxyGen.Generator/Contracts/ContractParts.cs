using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>The forwarded members of a class, by their kinds.</summary>
internal sealed record ContractParts(
    ConstructorModel[] Constructors, MethodModel[] Methods, PropertyModel[] Properties, EventModel[] Events)
{
    /// <summary>What they are on the wire.</summary>
    public IEnumerable<MemberModel> All =>
    [
        .. Constructors.Select(static constructor => constructor.Member),
        .. Methods.Select(static method => method.Member),
        .. Properties.SelectMany(static property => property.Members),
        .. Events.SelectMany(static subject => new[] { subject.Add, subject.Remove }),
    ];
}
