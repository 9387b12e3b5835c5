using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>The payloads of a callback: references in its result are kept until the manager has taken them over.</summary>
internal sealed class CallbackReplyContext(ReferenceContext inner) : ReferenceContext
{
    private readonly List<ProxyReference> _kept = [];

    public bool KeepsReferences => _kept.Count > 0;

    internal override void Write(ref MessagePackWriter writer, ProxyReference reference, ContractIdentity? declared, ContractIdentity? actual)
    {
        inner.Write(ref writer, reference, declared, actual);
        reference.AddProxy();
        _kept.Add(reference);
    }

    internal override ProxyReference Read(ref MessagePackReader reader, out ContractIdentity? actual) => inner.Read(ref reader, out actual);

    public void DropReferences()
    {
        foreach (var reference in _kept)
        {
            reference.RemoveProxy();
        }

        _kept.Clear();
        inner.ReleaseHeld();
    }
}
