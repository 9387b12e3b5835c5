namespace ProxyGen.Hosting;

/// <summary>What a host process is started as. Values are part of the start record.</summary>
internal enum HostRole : byte
{
    Manager = 1,
    Worker = 2,
}
