using System.Runtime.CompilerServices;

namespace ProxyGen.IntegrationTests.Fixtures;

/// <summary>A process that is killed leaves the sockets of .NET's diagnostics behind; those that tests start have none.</summary>
internal static class RuntimeDiagnostics
{
#pragma warning disable CA2255 // Processes inherit it from the first one on, whichever test starts that.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void SwitchOff() => Environment.SetEnvironmentVariable("DOTNET_EnableDiagnostics", "0");
}
