namespace ProxyGen.Generator.Model;

/// <summary>A forwarded method.</summary>
internal sealed record MethodModel
{
    public required string Name { get; init; }

    public required MemberModel Member { get; init; }

    public required DeclarationModel Declaration { get; init; }

    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The result, unwrapped from its task; null for none.</summary>
    public required TypeModel? Result { get; init; }

    /// <summary>What stands for an enumeration of the stream that it returns; null for other results.</summary>
    public LiveModel? Stream { get; init; }

    public required ReturnKind ReturnKind { get; init; }

    /// <summary>Attributes of the result as C#, such as <c>[return: NotNullIfNotNull("x")]</c>; null for none.</summary>
    public required string? ResultAttributes { get; init; }

    /// <summary>What becomes of the guard while it waits.</summary>
    public required WaitKind Waiting { get; init; }

    /// <summary>Whether it only reads, so that others that only read may run with it.</summary>
    public required bool IsRead { get; init; }

    /// <summary>Whether the proxy has the method under its own name; false where a hand-written part declares it.</summary>
    public required bool HasSameForm { get; init; }

    /// <summary>The interface through which it is called and implemented; null for a member of the class.</summary>
    public required InterfaceModel? Interface { get; init; }

    /// <summary>Whether it is the <c>GetEnumerator</c> of an <c>IEnumerable&lt;T&gt;</c>: its result is a snapshot of all items.</summary>
    public required bool IsEnumeration { get; init; }

    /// <summary>The type parameters of a generic method; null for others.</summary>
    public GenericMethodModel? Generic { get; init; }

    /// <summary>The name of the asynchronous form of a method that is not awaitable; null for none.</summary>
    public required string? AsyncName { get; init; }

    /// <summary>The name of the blocking form of an awaitable method; null for none.</summary>
    public required string? BlockingName { get; init; }
}
