using System.ComponentModel;

using ProxyGen.Protocol.Contracts;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>Captures and restores the state of a shared class's instances, private fields included.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StateFormatter
{
    private protected StateFormatter()
    {
    }

    private (string Contract, StateDescription Description, ulong Fingerprint)? _described;

    /// <summary>
    /// The class with its fields in braces, in the form of <see cref="IDataFormatter.Shape"/>. Empty in code of earlier generators: then
    /// nothing is compared.
    /// </summary>
    public virtual string Shape => "";

    /// <summary>The state of the shared class that this one derives from; null if there is none.</summary>
    public virtual StateFormatter? Base => null;

    /// <summary>The state as two builds compare it, and its hash, which is 0 where it is not known.</summary>
    internal (StateDescription Description, ulong Fingerprint) Describe(string contract)
    {
        if (_described is not { } known || known.Contract != contract)
        {
            var levels = new List<string>();
            for (StateFormatter? level = this; level is not null; level = level.Base)
            {
                levels.Add(level.Shape);
            }

            var description = StateDescription.Of(contract, levels);
            known = (contract, description, levels.Contains("") ? 0 : description.Fingerprint());
            _described = known;
        }

        return (known.Description, known.Fingerprint);
    }

    internal abstract object AllocateInstance();

    internal abstract void CaptureInstance(object instance, ref MessagePackWriter writer, StateContext context);

    internal abstract void RestoreInstance(object instance, ref MessagePackReader reader, StateContext context);
}
