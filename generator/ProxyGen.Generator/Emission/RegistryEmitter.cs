using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes the assembly's registry, which runs before any other code of the assembly.</summary>
internal static class RegistryEmitter
{
    public static SourceText Emit(RegistryModel registry)
    {
        SourceWriter writer = SourceFile.Begin(RegistryNames.Namespace(registry.AssemblyName), registry.Suppressions);
        writer.Write(SourceFile.GeneratedCode);
        using (writer.Block("internal static class Registry"))
        {
            writer.Write("[global::System.Runtime.CompilerServices.ModuleInitializer]");
            using (writer.Block("internal static void Register()"))
            {
                foreach (FormatterModel formatter in registry.Formatters)
                {
                    writer.Write(
                        $"global::ProxyGen.Serialization.FormatterRegistry.RegisterGenerated<{formatter.Type}>({formatter.Creation});");
                }

                foreach (RegistrationModel contract in registry.Contracts)
                {
                    writer.Write(Registration(contract));
                }

                foreach (ExceptionModel exception in registry.Exceptions)
                {
                    writer.Write(Registration(exception));
                }

                foreach (string worker in registry.Workers)
                {
                    writer.Write($"global::ProxyGen.Workers.WorkerRegistry.Register({worker});");
                }
            }
        }

        return SourceFile.End(writer);
    }

    private static string Registration(RegistrationModel contract)
    {
        string factory = $"static reference => new {contract.ProxyType}(reference)";
        return $"global::ProxyGen.Manager.ContractRegistry.Register<{contract.ProxyType}, {contract.SharedType}>("
            + $"\"{contract.ContractName}\", {factory}, {contract.DispatcherType}.Instance, typeof(Registry).Assembly);";
    }

    private static string Registration(ExceptionModel exception) =>
        $"global::ProxyGen.Protocol.ExceptionRegistry.Register<{exception.Type}>("
        + (exception.TakesInner
            ? $"static (message, inner) => new {exception.Type}(message, inner));"
            : $"static (message, _) => new {exception.Type}(message));");
}
