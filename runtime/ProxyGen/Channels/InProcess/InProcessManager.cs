using ProxyGen.Manager;
using ProxyGen.Protocol;

namespace ProxyGen.Channels.InProcess;

/// <summary>Puts a manager together: its runtime, and the channel through which its own objects use proxies.</summary>
internal static class InProcessManager
{
    public static ManagerRuntime Create(ProtocolLimits limits, TimeProvider timeProvider, Func<string, bool> loadAssembly, IServiceProvider? services = null)
    {
        var runtime = new ManagerRuntime(limits, timeProvider, loadAssembly, services);
        runtime.LocalChannel = new InProcessChannel(runtime, runtime.LocalSession, isInsideManager: true);
        return runtime;
    }
}
