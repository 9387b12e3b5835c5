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

    /// <summary>Client to manager: the delegate returned; the result follows.</summary>
    CallbackResult = 5,

    /// <summary>Client to manager: the delegate threw; the exception follows.</summary>
    CallbackFault = 6,

    /// <summary>Client to manager: so many notices of the subscription with this number have been handled; their count follows.</summary>
    NoticesHandled = 7,

    /// <summary>Client to manager: the result of the call with this id is decoded, other managers' objects in it are held here.</summary>
    ReferencesTaken = 8,

    /// <summary>Manager to client: the call returned; the result follows.</summary>
    Result = 16,

    /// <summary>Manager to client: the call threw; the exception follows.</summary>
    Fault = 17,

    /// <summary>Manager to client: the call was withdrawn before it began.</summary>
    Withdrawn = 18,

    /// <summary>
    /// Manager to client: call a delegate that the client handed over. A <see cref="CallHeader"/> whose object is the delegate's number
    /// precedes the arguments.
    /// </summary>
    Callback = 19,

    /// <summary>Manager to client: cancel the token of the callback with this id.</summary>
    CallbackCancel = 20,

    /// <summary>Manager to client: the result of the callback with this id is decoded, its sender may drop the references in it.</summary>
    CallbackAccepted = 21,

    /// <summary>Manager to client: something in the manager now holds the delegate with this number. Comes before the outcome of the call that brought it.</summary>
    CallbackHeld = 22,

    /// <summary>Manager to client: what held the delegate with this number is gone; one for each <see cref="CallbackHeld"/>.</summary>
    CallbackReleased = 23,

    /// <summary>Manager to client: an event or a progress report for the subscription with this number; nobody waits for its end.</summary>
    Notice = 24,

    /// <summary>Manager to client: no more notices for the subscription with this number; the exception says why.</summary>
    NoticesEnded = 25,

    /// <summary>Parent to worker: the method to run and its arguments.</summary>
    Assignment = 32,

    /// <summary>Either way: what was sent is decoded, its sender may drop the references in it.</summary>
    Accepted = 33,

    /// <summary>Worker to parent, first: the worker with this number is here.</summary>
    Ready = 34,

    /// <summary>Worker to parent: how is the manager with this id, of 16 bytes, reached? The frame's number is the question's.</summary>
    ManagerAsked = 35,

    /// <summary>Parent to worker: how the manager that was asked for is reached; empty if the parent does not know it either.</summary>
    ManagerTold = 36,
}
