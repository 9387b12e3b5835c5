using System.ComponentModel;

using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>Captures and restores the state of a shared class's instances, private fields included.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StateFormatter
{
    private protected StateFormatter()
    {
    }

    internal abstract object AllocateInstance();

    internal abstract void CaptureInstance(object instance, ref MessagePackWriter writer, StateContext context);

    internal abstract void RestoreInstance(object instance, ref MessagePackReader reader, StateContext context);
}
