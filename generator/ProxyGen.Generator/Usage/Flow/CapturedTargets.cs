using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>The captures of a flow graph that stand for a place to be written, as that on the left of <c>??=</c> does.</summary>
internal static class CapturedTargets
{
    public static Dictionary<CaptureId, IOperation> In(ControlFlowGraph graph)
    {
        HashSet<CaptureId> written = [];
        Dictionary<CaptureId, IOperation> captures = [];
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                Collect(operation, written, captures);
            }

            if (block.BranchValue is { } value)
            {
                Collect(value, written, captures);
            }
        }

        Dictionary<CaptureId, IOperation> targets = [];
        foreach (CaptureId id in written)
        {
            if (captures.TryGetValue(id, out IOperation? target))
            {
                targets.Add(id, target);
            }
        }

        return targets;
    }

    private static void Collect(IOperation root, HashSet<CaptureId> written, Dictionary<CaptureId, IOperation> captures)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IFlowCaptureOperation capture:
                    captures[capture.Id] = capture.Value;
                    break;
                case IAssignmentOperation { Target: IFlowCaptureReferenceOperation target }:
                    written.Add(target.Id);
                    break;
                case IIncrementOrDecrementOperation { Target: IFlowCaptureReferenceOperation target }:
                    written.Add(target.Id);
                    break;
            }
        }
    }
}
