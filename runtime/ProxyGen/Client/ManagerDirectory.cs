namespace ProxyGen.Client;

/// <summary>
/// The managers that this process can reach, for references that go through another manager than their own. Whoever knows the managers
/// sets these.
/// </summary>
internal static class ManagerDirectory
{
    /// <summary>Where other processes reach a manager; null if this process does not know it, or if only this process can reach it.</summary>
    public static Func<Guid, string?> AddressOf { get; set; } = static _ => null;

    /// <summary>
    /// Turns a reference to another manager's object, with that manager's address if it was sent, into one of this process. Throws
    /// <see cref="NotSupportedException"/> if this process does not know the manager, <see cref="ObjectNotFoundException"/> if the object has ended.
    /// </summary>
    public static Func<Guid, ulong, string?, ProxyReference> Claim { get; set; } = static (_, _, address) => throw Unknown(address);

    /// <summary>Makes a manager known, by its id, address, key, and certificate if it speaks TLS.</summary>
    public static Action<Guid, string, SharedKey, byte[]?> Introduce { get; set; } = static (_, _, _, _) => { };

    public static NotSupportedException Unknown(string? address) => new(
        address is null
            ? $"The proxy belongs to an in-process manager, which no other process can reach (process {Environment.ProcessId} is one). Use SharedManager.StartAsync()."
            : $"The proxy belongs to the manager at {address}, of which process {Environment.ProcessId} holds no key. "
            + "Connect to it there with SharedManager.ConnectAsync; if that process is a manager, make the two known to each other with SharedManager.IntroduceAsync.");
}
