namespace ProxyGen.Generator.Model;

/// <summary>A forwarded event.</summary>
internal sealed record EventModel
{
    public required string Name { get; init; }

    public required DeclarationModel Declaration { get; init; }

    public required TypeModel Type { get; init; }

    /// <summary>The manager's type without annotations.</summary>
    public required string HandlerType { get; init; }

    public required MemberModel Add { get; init; }

    public required MemberModel Remove { get; init; }

    /// <summary>The interface that the event is reached through; null where the class has it under its own name.</summary>
    public required InterfaceModel? Interface { get; init; }
}
