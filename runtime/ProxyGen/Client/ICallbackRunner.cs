namespace ProxyGen.Client;

/// <summary>Calls a handler of one type with arguments that have arrived.</summary>
internal interface ICallbackRunner
{
    void Run(object handler, LocalCallback call);
}
