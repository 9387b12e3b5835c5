using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>What is known at one point of a body: the variables, the locks that are held, what the decisions so far were made on.</summary>
internal sealed class FlowState
{
    private readonly Dictionary<object, FlowValue> _variables;
    private readonly Dictionary<IOperation, ReadSet> _decisions;
    private ImmutableArray<HeldLock> _locks;

    // Held on some way that leads here: a test of its lease, or of a variable that tells about it, can say so.
    private ImmutableArray<HeldLock> _maybe;

    public FlowState()
    {
        _variables = [];
        _decisions = [];
        _locks = [];
        _maybe = [];
    }

    private FlowState(FlowState other)
    {
        _variables = new Dictionary<object, FlowValue>(other._variables);
        _decisions = new Dictionary<IOperation, ReadSet>(other._decisions);
        _locks = other._locks;
        _maybe = other._maybe;
    }

    /// <summary>The locks that are held.</summary>
    public ImmutableArray<HeldLock> Locks => _locks;

    public FlowState Clone() => new(this);

    public FlowValue? Find(object variable) => _variables.TryGetValue(variable, out FlowValue? value) ? value : null;

    public void Set(object variable, FlowValue value) => _variables[variable] = value;

    /// <summary>Notes on what a branch decides.</summary>
    public void Decide(IOperation condition, ReadSet reads) => _decisions[condition] = reads;

    public ReadSet DecisionAt(IOperation condition) => _decisions.TryGetValue(condition, out ReadSet reads) ? reads : ReadSet.Empty;

    public void Hold(HeldLock held)
    {
        _maybe = _maybe.Remove(held);
        if (!_locks.Contains(held))
        {
            _locks = _locks.Add(held);
        }
    }

    /// <summary>Holds as well what a function that was called has taken, and not given back.</summary>
    public void HoldAfter(FunctionRun run)
    {
        foreach (HeldLock held in run.Exit._locks.RemoveRange(run.Entry._locks))
        {
            Hold(held);
        }

        _maybe = [.. _maybe.Union(run.Exit._maybe.Except(run.Entry._locks)).Except(_locks)];
    }

    /// <summary>Whether a lock is held on some way that leads here.</summary>
    public bool MayHold(Identity id) => _locks.Concat(_maybe).Any(held => held.Id.Equals(id));

    /// <summary>A test says that a lock is held that was so on some way only.</summary>
    public void Regain(Identity id)
    {
        foreach (HeldLock held in _maybe.Where(held => held.Id.Equals(id)))
        {
            Hold(held);
        }
    }

    /// <summary>A lock is held no longer.</summary>
    public void Release(Identity id)
    {
        if (MayHold(id))
        {
            _locks = _locks.RemoveAll(held => held.Id.Equals(id));
            _maybe = _maybe.RemoveAll(held => held.Id.Equals(id));
            Interrupt(held => held.Id.Equals(id));
        }
    }

    /// <summary>Others were in between, even though locks may be held again.</summary>
    public void Interrupt(Predicate<HeldLock> isOver) => Change(static identity => identity, reads => reads.Uncovered(isOver));

    public void ReleaseAll()
    {
        _locks = [];
        _maybe = [];
        Interrupt(static _ => true);
    }

    /// <summary>An identity gets a new meaning: what depends on the old one is known no longer.</summary>
    public void Forget(Identity identity)
    {
        foreach (object member in _variables.Keys.Where(key => key is Identity known && known.Mentions(identity)).ToArray())
        {
            _variables.Remove(member);
        }

        _maybe = _maybe.RemoveAll(held => held.Id.Mentions(identity));
        Change(
            known => known.Mentions(identity) ? null : known,
            reads => reads.Without(identity).Uncovered(held => held.Id.Mentions(identity)));
    }

    /// <summary>What a value refers to was changed in place, under whatever names.</summary>
    public void MarkChanged(Identity identity)
    {
        foreach (KeyValuePair<object, FlowValue> variable in _variables.ToArray())
        {
            if (identity.Equals(variable.Value.Identity) && !variable.Value.Reads.IsEmpty)
            {
                _variables[variable.Key] = variable.Value.With(variable.Value.Reads.Derived());
            }
        }
    }

    public bool IsSameAs(FlowState other)
    {
        if (_variables.Count != other._variables.Count || _decisions.Count != other._decisions.Count)
        {
            return false;
        }

        foreach (KeyValuePair<object, FlowValue> variable in _variables)
        {
            if (other.Find(variable.Key) is not { } value || !value.IsSameAs(variable.Value))
            {
                return false;
            }
        }

        foreach (KeyValuePair<IOperation, ReadSet> decision in _decisions)
        {
            if (!other._decisions.TryGetValue(decision.Key, out ReadSet reads) || !reads.IsSameAs(decision.Value))
            {
                return false;
            }
        }

        return new HashSet<(HeldLock, bool)>(SureOrNot()).SetEquals(other.SureOrNot());
    }

    private IEnumerable<(HeldLock Lock, bool IsSure)> SureOrNot() =>
        _locks.Select(static held => (held, true)).Concat(_maybe.Select(static held => (held, false)));

    /// <summary>Takes in what is known on another way into a block.</summary>
    public void Join(FlowState arriving, object block)
    {
        FlowState other = arriving.Clone();
        TellUntaken(other);
        other.TellUntaken(this);
        List<(object Variable, Identity Merge)> merges = [];
        foreach (object variable in _variables.Keys.Concat(other._variables.Keys).Distinct().ToArray())
        {
            Identity? here = (Find(variable) ?? Initial(variable))?.Identity;
            Identity? there = (other.Find(variable) ?? Initial(variable))?.Identity;
            if (here is not null && there is not null && !here.Equals(there))
            {
                merges.Add((variable, Identity.OfMerge(block, variable)));
            }
        }

        foreach ((object variable, Identity merge) in merges)
        {
            if (!merge.Equals(other.Find(variable)?.Identity))
            {
                other.ForgetBut(merge, variable);
            }

            if (!merge.Equals(Find(variable)?.Identity))
            {
                ForgetBut(merge, variable);
            }
        }

        foreach ((object variable, Identity merge) in merges)
        {
            Identity? here = Find(variable)?.Identity;
            Identity? there = other.Find(variable)?.Identity;
            Rename(variable, merge);
            other.Rename(variable, merge);
            if (MayHold(merge) || other.MayHold(merge))
            {
                Retest(here, merge);
                Retest(there, merge);
                other.Retest(here, merge);
                other.Retest(there, merge);
            }
        }

        TakeIn(other);
    }

    // 'bool isTaken = gate.TryAcquire(…) && IsOpen();', 'isTaken = false; while (!isTaken) { isTaken = gate.TryAcquire(…); }',
    // 'int got = gate.TryAcquire(…) ? 1 : 0': where a lock is held only if a variable is not what it is elsewhere, it tells about the lock.
    private void TellUntaken(FlowState other)
    {
        foreach (HeldLock held in other._locks.RemoveRange(_locks))
        {
            foreach (object variable in _variables.Keys.Where(other._variables.ContainsKey).ToArray())
            {
                FlowValue here = _variables[variable];
                FlowValue there = other._variables[variable];
                if (TestOf(here, there, held.Id) is { } test)
                {
                    _variables[variable] = here.Telling(test);
                    other._variables[variable] = there.Telling(test);
                }
            }
        }
    }

    // Whether a variable has one value where a lock is not held, and perhaps another where it is.
    private static LockTest? TestOf(FlowValue here, FlowValue there, Identity held)
    {
        if (here.Identity is not { Kind: IdentityKind.Constant } untaken || untaken.Equals(there.Identity)
            || there.Test is { } known && !(known.Lock.Equals(held) && untaken.Equals(known.Untaken)))
        {
            return null;
        }

        Identity? taken = there.Identity is { Kind: IdentityKind.Constant } constant ? constant
            : untaken.Constant is bool isTrue ? Identity.OfConstant(!isTrue)
            : null;
        return new LockTest(held, taken, untaken);
    }

    private static FlowValue? Initial(object variable) => variable switch
    {
        IParameterSymbol or IFieldSymbol => new FlowValue(Identity.OfEntry((ISymbol)variable), ReadSet.Empty),
        Identity member => new FlowValue(member, ReadSet.Empty),
        _ => null,
    };

    private void TakeIn(FlowState other)
    {
        foreach (KeyValuePair<object, FlowValue> variable in other._variables)
        {
            FlowValue value = variable.Value;
            if ((Find(variable.Key) ?? Initial(variable.Key)) is { } known)
            {
                value = Merge(known, value);
            }

            _variables[variable.Key] = value;
        }

        foreach (object variable in _variables.Keys.Where(key => !other._variables.ContainsKey(key)).ToArray())
        {
            if (Initial(variable) is { } initial)
            {
                _variables[variable] = Merge(_variables[variable], initial);
            }
        }

        foreach (KeyValuePair<IOperation, ReadSet> decision in other._decisions)
        {
            _decisions[decision.Key] = DecisionAt(decision.Key).Union(decision.Value);
        }

        ImmutableArray<HeldLock> both = _locks.RemoveAll(held => !other._locks.Contains(held));
        ImmutableArray<HeldLock> some = [.. _locks.Concat(_maybe).Concat(other._locks).Concat(other._maybe).Distinct().Except(both)];
        _locks = both;
        _maybe = some;

        // What covers a read on the one side may not be held on the other.
        Interrupt(held => !both.Contains(held) && !some.Contains(held));
    }

    private static FlowValue Merge(FlowValue left, FlowValue right)
    {
        if (left.IsSameAs(right))
        {
            return left;
        }

        return new FlowValue(Equals(left.Identity, right.Identity) ? left.Identity : null, left.Reads.Union(right.Reads))
        {
            Test = Equals(left.Test, right.Test) ? left.Test : null,
            Elements = left.Elements.Length == right.Elements.Length
                ? [.. Enumerable.Range(0, left.Elements.Length).Select(index => Merge(left.Elements[index], right.Elements[index]))]
                : [],
        };
    }

    // A variable has one name for what it may hold; if that is a lease, the lock has that name as well.
    private void Rename(object variable, Identity merge)
    {
        FlowValue? value = Find(variable) ?? Initial(variable);
        if (value?.Identity is not { } identity || identity.Equals(merge))
        {
            return;
        }

        if (MayHold(identity))
        {
            _locks = Named(_locks, identity, merge);
            _maybe = Named(_maybe, identity, merge);
            Change(static known => known, reads => reads.Renamed(identity, merge));
        }

        _variables[variable] = value.Select(known => known.Equals(identity) ? merge : known, static reads => reads);
    }

    private static ImmutableArray<HeldLock> Named(ImmutableArray<HeldLock> locks, Identity lease, Identity name) =>
        locks.AddRange(locks.Where(held => held.Id.Equals(lease)).Select(held => new HeldLock(name, held.Kind)));

    // What told about a lease tells about whichever is in the variable now.
    private void Retest(Identity? lease, Identity name)
    {
        foreach (KeyValuePair<object, FlowValue> variable in _variables.ToArray())
        {
            if (variable.Value.Test is { } test && test.Lock.Equals(lease))
            {
                _variables[variable.Key] = variable.Value.Telling(test with { Lock = name });
            }
        }
    }

    private void ForgetBut(Identity identity, object variable)
    {
        FlowValue? value = Find(variable);
        Forget(identity);
        if (value is not null)
        {
            // Its reads are of the round before, of places that may have another name by now.
            _variables[variable] = value.Select(
                known => known.Equals(value.Identity) || !known.Mentions(identity) ? known : null, reads => reads.Without(identity));
        }
    }

    private void Change(Func<Identity, Identity?> identities, Func<ReadSet, ReadSet> reads)
    {
        foreach (KeyValuePair<object, FlowValue> variable in _variables.ToArray())
        {
            _variables[variable.Key] = variable.Value.Select(identities, reads);
        }

        foreach (KeyValuePair<IOperation, ReadSet> decision in _decisions.ToArray())
        {
            _decisions[decision.Key] = reads(decision.Value);
        }
    }
}
