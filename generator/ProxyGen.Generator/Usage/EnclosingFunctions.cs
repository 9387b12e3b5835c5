using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>The function in which an operation runs.</summary>
internal static class EnclosingFunctions
{
    /// <summary>The innermost lambda or local function around an operation, or the member; null outside of all functions.</summary>
    public static IMethodSymbol? Of(IOperation operation, ISymbol member)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation local:
                    return local.Symbol;
            }
        }

        return member as IMethodSymbol;
    }

    /// <summary>Whether the operation can be awaited where it stands in an asynchronous function: not inside <c>lock</c>.</summary>
    public static bool IsInLock(IOperation operation)
    {
        IOperation child = operation;
        for (IOperation? current = operation.Parent; current is not null; child = current, current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return false;
                case ILockOperation locked when locked.Body == child:
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing is called, only named.</summary>
    public static bool IsInNameOf(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case INameOfOperation:
                    return true;
                case IBlockOperation:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether the function is where a program begins, by its form; a library has none, so that its form decides.</summary>
    public static bool IsEntryPoint(IMethodSymbol? function) =>
        function is { IsStatic: true, MethodKind: MethodKind.Ordinary, Name: "Main" or "<Main>$", Arity: 0 }
        && (function.Parameters.Length == 0
            || function.Parameters is [{ Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } }]);
}
