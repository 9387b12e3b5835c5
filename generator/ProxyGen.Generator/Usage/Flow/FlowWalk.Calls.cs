using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Flow;

namespace ProxyGen.Generator.Usage.Flow;

// What calls give, take and change.
internal sealed partial class FlowWalk
{
    private readonly ISymbol? _function;

    private FlowValue EvaluateCall(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        FlowValue? instance = call.Instance is null ? null : Evaluate(call.Instance);
        Dictionary<IOperation, FlowValue> arguments = [];
        foreach (IArgumentOperation argument in call.Arguments)
        {
            // What comes out is not read before.
            arguments[argument.Value] = argument.Parameter?.RefKind == RefKind.Out ? FlowValue.Unknown : EvaluateArgument(argument, method);
        }

        if (_isReporting)
        {
            _context.OnCall?.Invoke(method, IsLeased());
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return EvaluateLocalFunction(call, arguments);
        }

        if (method.MethodKind == MethodKind.DelegateInvoke && instance?.Identity is { } lambda && _context.RunOf(lambda) is { } run)
        {
            _state.HoldAfter(run);
            return EvaluatePlainCall(call, instance, arguments) is var given && run.Returned?.Test is { } test ? given.Telling(test) : given;
        }

        if (Lock(call, instance, arguments) is { } locked)
        {
            return locked;
        }

        if (KnownParts.IsTransparent(method))
        {
            return instance ?? call.Arguments.Select(argument => arguments[argument.Value]).FirstOrDefault() ?? FlowValue.Unknown;
        }

        ProxyAccess? access = ProxyAccesses.Read(call, Symbols);
        if (access is not null)
        {
            FlowValue? receiver = instance ?? (arguments.TryGetValue(call.Arguments[0].Value, out FlowValue? first) ? first : null);
            if (SharedEffects.Of(access, Symbols) is { } effect)
            {
                return Apply(call, effect, access, receiver ?? FlowValue.Unknown, arguments);
            }

            if (Symbols.IsBuiltIn(access.Receiver.Type) && !KnownParts.IsOfFramework(method.ContainingType))
            {
                // Done in one step: what comes back is what this call found, not what was there before it.
                AssignOutputs(call, ReadSet.Empty);
                return new FlowValue(Site(call), ReadSet.Empty);
            }
        }

        return EvaluatePlainCall(call, instance, arguments);
    }

    private FlowValue EvaluatePlainCall(IInvocationOperation call, FlowValue? instance, Dictionary<IOperation, FlowValue> arguments)
    {
        IMethodSymbol method = call.TargetMethod;
        ReadSet reads = instance?.Reads ?? ReadSet.Empty;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            reads = reads.Union(arguments[argument.Value].Reads);
        }

        if (call.Instance is not null && !Symbols.IsProxy(call.Instance.Type) && ChangesInstance(method))
        {
            MarkChanged(call.Instance);
        }
        else
        {
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (argument.Parameter is { } parameter && LibraryCalls.ChangesArgument(method, parameter))
                {
                    MarkChanged(argument.Value);
                }
            }
        }

        AssignOutputs(call, reads.Derived());
        if (method.Name == "MoveNext" || method.Name == "MoveNextAsync")
        {
            // A loop over what was read once is no check of what is there now.
            return new FlowValue(Site(call), ReadSet.Empty);
        }

        if (KnownParts.IsCopying(method))
        {
            return new FlowValue(Site(call), reads);
        }

        Identity? identity = KnownParts.IsPure(method)
            ? Identity.OfMember(instance?.Identity, method, [.. call.Arguments.Select(argument => arguments[argument.Value].Identity)])
            : null;
        return new FlowValue(identity ?? Site(call), reads.Derived());
    }

    // A method of a plain object that gives nothing back does something to it.
    private bool ChangesInstance(IMethodSymbol method) =>
        LibraryCalls.IsMutator(method)
        || _context.Options.IsExtraMutator(method)
        || (method is { ReturnsVoid: true }
            && !KnownParts.IsOfFramework(method.ContainingType)
            && !_context.Options.IsPure(method));

    private FlowValue Apply(
        IInvocationOperation call, SharedEffect effect, ProxyAccess access, FlowValue receiver, Dictionary<IOperation, FlowValue> arguments)
    {
        ReadSet keyReads = ReadSet.Empty;
        ImmutableArray<Identity?>.Builder keys = ImmutableArray.CreateBuilder<Identity?>();
        foreach (IOperation key in effect.Keys)
        {
            FlowValue value = arguments[key];
            keys.Add(value.Identity);
            keyReads = keyReads.Union(value.Reads);
        }

        ReadSet given = receiver.Reads.Union(keyReads).Derived();
        if (receiver.Identity is not { } target)
        {
            AssignOutputs(call, given);
            return new FlowValue(Site(call), given);
        }

        SharedPlace place = new(target, effect.Part, effect.Extent, keys.ToImmutable());
        if (!effect.IsWrite)
        {
            ReadSet read = Track(place, call, effect.IsPosition).Union(given);
            AssignOutputs(call, read);
            return new FlowValue(
                Symbols.IsProxy(call.Type) ? Identity.OfMember(target, access.Member, keys.ToImmutable()) ?? Site(call) : Site(call), read);
        }

        ReadSet written = ReadSet.Empty;
        foreach (IOperation value in effect.Values)
        {
            written = written.Union(arguments[value].Reads);
        }

        if (!effect.TellsOutcome || !IsOutcomeUsed(call))
        {
            Write(place, call, written, keyReads);
        }

        AssignOutputs(call, ReadSet.Empty);
        return new FlowValue(Site(call), ReadSet.Empty);
    }

    private static bool IsOutcomeUsed(IOperation call)
    {
        SyntaxNode? node = call.Syntax.Parent;
        while (node is AwaitExpressionSyntax or ParenthesizedExpressionSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax)
        {
            node = node.Parent;
        }

        return node switch
        {
            ExpressionStatementSyntax => false,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => false,
            ConditionalAccessExpressionSyntax { Parent: ExpressionStatementSyntax } => false,
            ArrowExpressionClauseSyntax or LambdaExpressionSyntax => call.Parent is not IExpressionStatementOperation,
            _ => true,
        };
    }

    private FlowValue EvaluateArgument(IArgumentOperation argument, IMethodSymbol? method)
    {
        if (ProxyAccesses.WithoutConversions(argument.Value) is not IDelegateCreationOperation
            {
                Target: IFlowAnonymousFunctionOperation lambda,
            })
        {
            return Evaluate(argument.Value);
        }

        // It runs in the manager, on the object itself.
        if (argument.Parameter?.HasAttribute(KnownNames.SharedLambda) == true)
        {
            return new FlowValue(Site(lambda), ReadSet.Empty);
        }

        LambdaLocks locks = method is null ? LambdaLocks.Kept
            : KnownParts.RunsElsewhere(method) ? LambdaLocks.None
            : SharedLocks.MayTakeOne(method) ? LambdaLocks.Unknown
            : LambdaLocks.Kept;
        return EvaluateLambda(lambda, locks);
    }

    private FlowValue EvaluateLambda(IFlowAnonymousFunctionOperation lambda, LambdaLocks locks)
    {
        Identity site = Site(lambda);
        if (Depth < MaxDepth)
        {
            FlowState state = _state.Clone();
            if (locks == LambdaLocks.None)
            {
                state.ReleaseAll();
            }
            else if (locks == LambdaLocks.Unknown)
            {
                state.Hold(new HeldLock(Identity.OfSite(lambda, "lock"), LockKind.Exclusive));
            }

            ControlFlowGraph graph = _graph.GetAnonymousFunctionControlFlowGraph(lambda, _context.CancellationToken);
            _context.Keep(site, new FlowWalk(graph, _context, this, lambda.Symbol, Conditions(), _reported).Run(state, _isReporting));
        }

        return new FlowValue(site, ReadSet.Empty);
    }

    private FlowValue EvaluateLocalFunction(IInvocationOperation call, Dictionary<IOperation, FlowValue> arguments)
    {
        ReadSet reads = ReadSet.Empty;
        foreach (FlowValue argument in arguments.Values)
        {
            reads = reads.Union(argument.Reads);
        }

        FunctionRun? run = null;
        IMethodSymbol function = call.TargetMethod.OriginalDefinition;
        if (Depth < MaxDepth && !IsWalking(function) && GraphOf(function) is { } graph)
        {
            FlowState state = _state.Clone();
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (argument.Parameter is { } parameter)
                {
                    state.Set(parameter.OriginalDefinition, arguments[argument.Value]);
                }
            }

            run = new FlowWalk(graph, _context, this, function, Conditions(), _reported).Run(state, _isReporting);
        }

        _context.Walked(function);
        AssignOutputs(call, reads.Derived());
        if (run is null)
        {
            return new FlowValue(Site(call), reads.Derived());
        }

        _state.HoldAfter(run);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref && run.Exit.Find(argument.Parameter.OriginalDefinition) is { } output
                && LeaseIn(output) is { } put)
            {
                AssignTo(argument.Value, new FlowValue(put, reads.Derived()));
            }
        }

        FlowValue given = new(
            run.Returned is null ? Site(call) : LeaseIn(run.Returned) ?? Site(call), (run.Returned?.Reads ?? ReadSet.Empty).Union(reads.Derived()));
        return run.Returned?.Test is { } test ? given.Telling(test) : given;
    }

    private Identity? LeaseIn(FlowValue value) => value.Identity is { } identity && _state.MayHold(identity) ? identity : null;

    private bool IsWalking(IMethodSymbol function) =>
        SymbolEqualityComparer.Default.Equals(_function, function) || _outer?.IsWalking(function) == true;

    private ControlFlowGraph? GraphOf(IMethodSymbol function)
    {
        for (FlowWalk? walk = this; walk is not null; walk = walk._outer)
        {
            if (walk._graph.LocalFunctions.Contains(function))
            {
                return walk._graph.GetLocalFunctionControlFlowGraph(function, _context.CancellationToken);
            }
        }

        return null;
    }

    // Functions that are only handed on as delegates run whenever somebody calls them.
    private void WalkUncalledFunctions(FlowState entry)
    {
        foreach (IMethodSymbol function in _graph.LocalFunctions)
        {
            if (_context.IsWalked(function) || Depth >= MaxDepth)
            {
                continue;
            }

            FlowState state = entry.Clone();
            state.ReleaseAll();
            ControlFlowGraph graph = _graph.GetLocalFunctionControlFlowGraph(function, _context.CancellationToken);
            new FlowWalk(graph, _context, this, function, [], _reported).Run(state, isReporting: true);
        }
    }

    private void AssignOutputs(IInvocationOperation call, ReadSet reads)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref)
            {
                AssignTo(argument.Value, new FlowValue(Site(call, argument.Parameter), reads));
            }
        }
    }
}
