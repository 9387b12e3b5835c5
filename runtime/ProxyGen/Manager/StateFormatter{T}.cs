using System.ComponentModel;
using System.Runtime.CompilerServices;

using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>
/// Captures and restores the state of a shared class's instances, private fields included; written by the generator. The state is a map from
/// the names of fields to their values, so that builds with more or fewer fields understand each other.
/// </summary>
/// <typeparam name="T">The shared class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StateFormatter<T> : StateFormatter
    where T : class
{
    /// <summary>Makes an instance without running a constructor.</summary>
    public abstract T Allocate();

    /// <summary>Writes the fields of an instance.</summary>
    public abstract void Capture(T instance, ref MessagePackWriter writer, StateContext context);

    /// <summary>Sets those fields of an instance that were captured.</summary>
    public abstract void Restore(T instance, ref MessagePackReader reader, StateContext context);

    internal sealed override object AllocateInstance() => Allocate();

    internal sealed override void CaptureInstance(object instance, ref MessagePackWriter writer, StateContext context) =>
        Capture(Unsafe.As<T>(instance), ref writer, context);

    internal sealed override void RestoreInstance(object instance, ref MessagePackReader reader, StateContext context) =>
        Restore(Unsafe.As<T>(instance), ref reader, context);
}
