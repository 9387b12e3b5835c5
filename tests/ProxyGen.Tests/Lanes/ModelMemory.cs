using ProxyGen.Channels.SharedMemory;

namespace ProxyGen.Tests.Lanes;

/// <summary>A region of the model's memory as one actor sees it. Each use is a step at which the model may let another actor go first.</summary>
internal readonly struct ModelMemory(ModelActor actor, int region) : ILaneMemory
{
    public uint Read(int offset) => actor.Read((region, offset));

    public void Write(int offset, uint value) => actor.Write((region, offset), value);

    public void Increment(int offset) => actor.Update((region, offset), static value => value + 1);

    // Lanes and sessions of the model have numbers below 32, so that the lower half of a double word is enough.
    public void SetBits(int offset, ulong bits) => actor.Update((region, offset), value => value | (uint)bits);

    public ulong TakeBits(int offset) => actor.Update((region, offset), static _ => 0);

    public void Fence() => actor.Fence();

    public void Wait(int offset, uint expected, TimeSpan timeout) => actor.Wait((region, offset), expected);

    public void Wake(int offset) => actor.Wake((region, offset));
}
