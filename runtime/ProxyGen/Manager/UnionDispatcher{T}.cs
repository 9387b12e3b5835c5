using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>
/// The members of two dispatchers of one class: several assemblies share a class that is none of theirs, each with the members it asks for.
/// What both have is the same, because the class is.
/// </summary>
/// <typeparam name="T">The shared class.</typeparam>
internal sealed class UnionDispatcher<T> : Dispatcher<T>
    where T : class
{
    private readonly Dispatcher<T> _first;
    private readonly Dispatcher<T> _second;
    private readonly HashSet<ulong> _onlyInSecond = [];
    private readonly ContractMember[] _members;

    public UnionDispatcher(Dispatcher<T> first, Dispatcher<T> second)
    {
        _first = first;
        _second = second;
        var members = new Dictionary<ulong, ContractMember>();
        foreach (var member in first.Members)
        {
            members[member.Id] = member;
        }

        foreach (var member in second.Members)
        {
            if (members.TryAdd(member.Id, member))
            {
                _onlyInSecond.Add(member.Id);
            }
        }

        _members = [.. members.Values];
    }

    public override ulong Fingerprint => _first.Fingerprint ^ _second.Fingerprint;

    public override ReadOnlySpan<ContractMember> Members => _members;

    public override StateFormatter<T>? State => _first.State ?? _second.State;

    public override string? StateProblem => _first.StateProblem ?? _second.StateProblem;

    public override Dispatcher? Base => _first.Base ?? _second.Base;

    public override void Create(IncomingCall call) => For(call).Create(call);

    public override void Dispatch(T target, IncomingCall call) => For(call).Dispatch(target, call);

    protected override bool Holds(T target, object instance) => _first.HoldsIn(target, instance) || _second.HoldsIn(target, instance);

    private Dispatcher<T> For(IncomingCall call) => _onlyInSecond.Contains(call.Member) ? _second : _first;
}
