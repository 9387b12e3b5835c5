namespace ProxyGen.Protocol;

/// <summary>Modifiers of a frame. Values are part of the wire format.</summary>
[Flags]
internal enum FrameFlags : byte
{
    None = 0,

    /// <summary>On a result: answer with <see cref="FrameKind.Acknowledge"/>, or the manager takes the result back when the session ends.</summary>
    AcknowledgeRequired = 1,

    /// <summary>On a call: a <see cref="FenceHeader"/> follows its header.</summary>
    Fenced = 2,

    /// <summary>
    /// On a result: references to other managers' objects are in it, which the manager keeps until <see cref="FrameKind.ReferencesTaken"/>
    /// or the session's end.
    /// </summary>
    ReferencesKept = 4,

    /// <summary>On a call or a callback: the chains of other processes that it is part of follow its header (<see cref="ChainPath"/>).</summary>
    Ancestors = 8,

    /// <summary>On an outcome: of a call that was made in shared memory, whose reply is too long for its lane.</summary>
    OfLane = 16,

    /// <summary>On a call or an outcome: its body is in memory that both processes see, at the place that an <see cref="ExtentReference"/> says.</summary>
    Elsewhere = 32,
}
