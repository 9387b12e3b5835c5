using System.Runtime.CompilerServices;

namespace ProxyGen.Serialization;

/// <summary>
/// Has generated registrations run. They are module initializers, which the runtime may put off until something of their module is used:
/// a type that was only named so far gets its chance here.
/// </summary>
internal static class ModuleRegistrations
{
    /// <summary>
    /// Runs the initializers of the modules of a type and of its type arguments, each once. An array has the module and the type
    /// arguments of its elements.
    /// </summary>
    public static void Run(Type type)
    {
        RuntimeHelpers.RunModuleConstructor(type.Module.ModuleHandle);
        foreach (var argument in type.GetGenericArguments())
        {
            Run(argument);
        }
    }
}
