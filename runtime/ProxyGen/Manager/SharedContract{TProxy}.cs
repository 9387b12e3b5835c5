using System.Runtime.CompilerServices;

namespace ProxyGen.Manager;

/// <summary>The contract that a proxy type stands for: one field read.</summary>
internal static class SharedContract<TProxy>
    where TProxy : class, ISharedProxy
{
    private static SharedContract? _current;

    /// <exception cref="ContractMismatchException">No assembly has registered this proxy type.</exception>
    public static SharedContract Current
    {
        get => _current ?? Load();
        set => _current = value;
    }

    private static SharedContract Load()
    {
        RuntimeHelpers.RunModuleConstructor(typeof(TProxy).Module.ModuleHandle);
        foreach (var argument in typeof(TProxy).GenericTypeArguments)
        {
            RuntimeHelpers.RunModuleConstructor(argument.Module.ModuleHandle);
        }

        return _current ?? throw new ContractMismatchException(
            $"{typeof(TProxy)} is not registered: the generator saw no use of this closed form. Add [assembly: SharedData(typeof(...))] with it to the project that uses it.");
    }
}
