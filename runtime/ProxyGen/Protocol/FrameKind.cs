namespace ProxyGen.Protocol;

/// <summary>What a frame says. Values are part of the wire format.</summary>
internal enum FrameKind : byte
{
    /// <summary>Client to manager: run a member of an object. A <see cref="CallHeader"/> precedes the arguments.</summary>
    Call = 1,

    /// <summary>Client to manager: withdraw the call with this id, or cancel the method's token if it has begun.</summary>
    Cancel = 2,

    /// <summary>Client to manager: the result of the call with this id has arrived and is in use.</summary>
    Acknowledge = 3,

    /// <summary>Client to manager: references dropped, as pairs of object id and count.</summary>
    Release = 4,

    /// <summary>Manager to client: the call returned; the result follows.</summary>
    Result = 16,

    /// <summary>Manager to client: the call threw; the exception follows.</summary>
    Fault = 17,

    /// <summary>Manager to client: the call was withdrawn before it began.</summary>
    Withdrawn = 18,

    /// <summary>Parent to worker: the method to run and its arguments.</summary>
    Assignment = 32,

    /// <summary>Either way: what was sent is decoded, its sender may drop the references in it.</summary>
    Accepted = 33,

    /// <summary>Worker to parent, first: the worker with this number is here.</summary>
    Ready = 34,
}
