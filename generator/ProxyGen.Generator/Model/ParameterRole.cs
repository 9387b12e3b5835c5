namespace ProxyGen.Generator.Model;

/// <summary>Where a parameter's value comes from on the manager's side.</summary>
internal enum ParameterRole
{
    /// <summary>From the caller, in the call's payload.</summary>
    Payload,

    /// <summary>From the call, which forwards the caller's token out of band.</summary>
    CancellationToken,

    /// <summary>From the manager: the call itself.</summary>
    IncomingCall,

    /// <summary>From the manager's services, where an object is created.</summary>
    ManagerService,
}
